/** Style sheet of the pages. */
export const style = `
body { margin: 0; background: #f3f5f7; color: #1d2733; font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 960px; margin: 24px auto; padding: 24px 32px; background: #fff; border-radius: 8px; }
.sandbox { margin: 0; padding: 6px; background: #ffe9b8; color: #5b4300; text-align: center; font-size: 13px; }
a { color: #0a58a8; }
table { width: 100%; border-collapse: collapse; margin: 12px 0; }
th { text-align: left; border-bottom: 2px solid #d5dbe1; padding: 6px 8px; font-weight: 600; }
td { border-bottom: 1px solid #e8ecef; padding: 6px 8px; vertical-align: top; }
.money { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; }
.totals { width: auto; min-width: 50%; margin-left: auto; }
.sum td { font-weight: 600; border-top: 2px solid #d5dbe1; }
.hint { color: #54616f; font-size: 13px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; }
dd { margin: 0; overflow-wrap: anywhere; }
address { font-style: normal; margin: 12px 0; }
.state { padding: 1px 8px; border-radius: 10px; background: #e3e8ed; font-size: 13px; font-weight: 400; }
.state.paid { background: #cdeedb; color: #0d4f2a; }
.state.open { background: #d9e9fb; color: #0b3d70; }
.state.late { background: #fbdcd7; color: #7a1f10; }
`
