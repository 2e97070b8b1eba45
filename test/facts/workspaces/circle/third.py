import ring
import outer.inner
