class Access {
    // ruleid: bidi-control
    /*‮ } ⁦if (admin)⁩⁦ */
    // ok: bidi-control
    String hello = "שלום";
