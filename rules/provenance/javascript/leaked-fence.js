// ruleid: leaked-fence
```javascript
const total = (items) => items.length;
```
/**
 * ok: leaked-fence
 * ```js
 * total([1])
 * ```
 */
// ok: leaked-fence
const text = `a \`\`\` b`;
// ok: leaked-fence
const empty = ``;
