<?php
$id = $_GET['id'];
// ruleid: sql-injection
$result = mysqli_query($conn, "SELECT * FROM users WHERE id = $id");

$name = trim($_POST['name'] ?? '');
$sql = "SELECT * FROM users WHERE name = '" . $name . "'";
// ruleid: sql-injection
$rows = $pdo->query($sql)->fetchAll();

// ruleid: sql-injection
$statement = $pdo->prepare("UPDATE users SET name = '{$_POST['name']}' WHERE id = ?");

// ok: sql-injection
$statement = $pdo->prepare("SELECT * FROM users WHERE name = ?");
$statement->execute([$_POST['name']]);

$number = (int) $_GET['id'];
// ok: sql-injection
$pdo->query("SELECT * FROM users WHERE id = $number");

// ok: sql-injection
mysqli_query($conn, "SELECT * FROM users WHERE name = '" . mysqli_real_escape_string($conn, $_POST['name']) . "'");

$order = $_GET['order'] ?? 'name';
if (!in_array($order, ['name', 'price'], true)) {
    $order = 'name';
}
// ok: sql-injection
$pdo->query("SELECT * FROM items ORDER BY $order");

$columns = ['name' => 'title', 'price' => 'price_cents'];
$column = $columns[$_GET['sort'] ?? 'name'] ?? 'title';
// ok: sql-injection
$pdo->query("SELECT * FROM items ORDER BY $column LIMIT " . intval($_GET['limit']));

$ids = $_POST['ids'];
$marks = implode(',', array_fill(0, count($ids), '?'));
// ok: sql-injection
$statement = $pdo->prepare("SELECT * FROM items WHERE id IN ($marks)");

class UserRepository
{
    public function search(Request $request)
    {
        // ruleid: sql-injection
        $users = DB::select("SELECT * FROM users WHERE name LIKE '%" . $request->input('q') . "%'");
        // ok: sql-injection
        $more = DB::select('SELECT * FROM users WHERE name LIKE ?', ['%' . $request->input('q') . '%']);
        // ruleid: sql-injection
        return User::whereRaw("email = '$request->email'")->get();
    }

    public function find(string $name, int $id)
    {
        // ruleid: sql-injection
        $this->db->query("SELECT * FROM users WHERE name = '$name'");
        // ok: sql-injection
        return $this->db->query("SELECT * FROM users WHERE id = $id");
    }
}
