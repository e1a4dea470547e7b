import { saveDrafts } from './drafts.ts'
import { focusErrors } from './errors.ts'
import { guardForms } from './guard.ts'
import { openKinds } from './kinds.ts'
import { closeMenus } from './menus.ts'
import { pressOnce } from './press-once.ts'
import { offerPrint } from './print.ts'
import { slashSearches } from './search-key.ts'
import { countWords } from './words.ts'

// Every page works without this file; with it, a few things are kinder.
focusErrors()
closeMenus()
pressOnce()
countWords()
saveDrafts()
guardForms()
offerPrint()
slashSearches()
openKinds()
