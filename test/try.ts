import { launchFirefox } from '/work/main/test/e2e/browsers/firefox'
import { startPortal } from '/work/main/test/portal/portal'
export async function main() {
  const portal = await startPortal()
  const b = await launchFirefox({executablePath:'/usr/bin/firefox-esr', extension:'/work/main/dist/firefox', headed:false, hosts:portal.hosts, language:'fr', colorScheme:'light'})
  try {
    console.log(b.version)
    const tab = await b.open(portal.url('charter','/login/'))
    await tab.type('input[name=username]','demo'); await tab.type('input[name=password]','demo'); await tab.click('#log-in')
    await tab.waitFor('#logged-in')
    let t=Date.now()
    const p = await b.openPopup(tab)
    await p.waitUntil(()=>document.querySelector('[data-testid=inspection]')?.getAttribute('data-state')==='ready',[])
    console.log('popup ms',Date.now()-t)
    console.log(await p.evaluate(()=>[innerWidth,innerHeight,navigator.languages,browser.i18n.getUILanguage()]),await p.evaluate(()=>[...document.querySelectorAll('[data-testid=cookie]')].map(e=>JSON.stringify((e as HTMLElement).dataset)).join('\n')+'\n'+document.body.innerText))
    await p.screenshot('/tmp/popup.png')
    await p.click('[data-name=csrftoken] summary'); await p.screenshot('/tmp/popup2.png'); await p.zoom(2);
    await new Promise(r=>setTimeout(r,1000)); console.log(await p.evaluate(()=>[innerWidth,innerHeight,document.documentElement.scrollWidth, devicePixelRatio, navigator.languages, browser.i18n.getUILanguage()]));await p.screenshot('/tmp/popup3.png');await p.close(); const q=await b.openPopup(tab); await new Promise(r=>setTimeout(r,1500)); console.log(await q.evaluate(()=>[innerWidth,innerHeight,document.documentElement.scrollWidth, document.documentElement.clientWidth,devicePixelRatio])); await q.screenshot('/tmp/popup3.png')
    await p.close()
    await tab.evaluate(()=>1)
  } finally { await b.close(); await portal.stop() }
}
