/** The look that the demo's portals share; the theme gives each its colour. */
export const PORTAL_STYLE = `
* { box-sizing: border-box }
body { margin: 0; font: 17px/1.6 system-ui, sans-serif; color: #20242a; background: #f7f6f3 }
h1, h2 { line-height: 1.2; margin: 0 0 .5em }
.ods-front-header { background: #fff; border-bottom: 4px solid var(--brand) }
ods-responsive-menu-collapsible { display: flex; gap: 28px; align-items: center; max-width: 1040px; margin: auto; padding: 18px 24px }
.ods-front-header__portal-brand { flex: 1; font-weight: 700; font-size: 1.25em }
.ods-front-header a { color: #20242a; text-decoration: none }
.ods-front-header button { font: inherit; border: 1px solid #9aa0a8; border-radius: 6px; background: none; padding: 4px 12px }
main { max-width: 1040px; margin: auto; padding: 0 24px 140px }
section { margin: 40px 0 }
.hero { padding: 56px 48px; border-radius: 14px; background: var(--brand); color: #fff }
.hero h1 { font-size: 2.4em }
.button { display: inline-block; font: inherit; font-weight: 600; border: 0; border-radius: 8px; padding: 10px 20px; background: #20242a; color: #fff; text-decoration: none; cursor: pointer }
.plain { background: #fff; color: #20242a; border: 1px solid #20242a }
iframe { width: 100%; height: 220px; border: 1px solid #d6d3cc; border-radius: 12px; background: #fff }
.cards { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(230px, 1fr)); gap: 20px }
.card { background: #fff; border: 1px solid #e2dfd8; border-radius: 12px; padding: 20px }
label { display: block; margin: 12px 0 } input { font: inherit; padding: 8px; border: 1px solid #9aa0a8; border-radius: 6px; display: block }
footer { border-top: 1px solid #d6d3cc } .ods-front-footer { max-width: 1040px; margin: auto; padding: 24px; display: flex; gap: 24px } footer a { color: inherit }
#cookie-banner:not([hidden]) { position: fixed; inset: auto 24px 24px; max-width: 1040px; margin: auto; display: flex; gap: 14px; align-items: center; background: #fff; border: 1px solid #d6d3cc; border-radius: 12px; padding: 14px 20px; box-shadow: 0 8px 30px #0003 }
#cookie-banner p { flex: 1; margin: 0 }
`
