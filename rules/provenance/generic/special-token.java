class Total {
    int total = 0;
}
// ruleid: special-token
<|fim_middle|>
// ok: special-token
// The reader stops at the end of the text.
