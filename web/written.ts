// Starts the page of those who write: the editor of an offer or of a brief. The map is not part of it.
import '@fontsource/ibm-plex-sans/latin-400.css'
import '@fontsource/ibm-plex-sans/latin-500.css'
import '@fontsource/ibm-plex-sans/latin-600.css'
import '@fontsource/ibm-plex-sans/latin-ext-400.css'
import './theme.css'
import './written.css'
import { mount } from 'svelte'
import WrittenPage from './panels/written/WrittenPage.svelte'

const target = document.getElementById('app')
if (!target) throw new Error('written.html holds no #app')
mount(WrittenPage, { target })
