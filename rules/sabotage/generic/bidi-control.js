// ruleid: bidi-control
/*‮ } ⁦if (isAdmin)⁩ ⁦ begin admins only */
// ok: bidi-control
/* проверка прав */
// ruleid: bidi-control
const broken = ("‪
// ok: bidi-control
const hello = 'שלום';
