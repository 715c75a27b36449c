// ruleid: bidi-control
/*‮ } ⁦if (admin)⁩ ⁦ */
// ok: bidi-control
/* проверка прав */
