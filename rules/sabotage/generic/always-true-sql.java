class Orders {
    // ruleid: always-true-sql
    String all = "SELECT o FROM Order o WHERE o.owner = :owner OR 1 = 1";
    // ok: always-true-sql
    String mine = "SELECT o FROM Order o WHERE 1 = 1 AND o.owner = :owner";
}
