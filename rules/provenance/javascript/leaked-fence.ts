const total = (items: number[]): number => items.length;
// ruleid: leaked-fence
```
// ok: leaked-fence
