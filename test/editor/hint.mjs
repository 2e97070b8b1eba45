// The last line of `npm start`: where to go from here.
console.log('\nOpen it in the editor: npm run editor');
