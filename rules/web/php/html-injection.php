<?php
// ruleid: html-injection
echo "Hello " . $_GET['name'];
$q = $_GET['q'] ?? '';
// ruleid: html-injection
print "<h1>Results for $q</h1>";
// ok: html-injection
echo "Hello " . htmlspecialchars($_GET['name'], ENT_QUOTES, 'UTF-8');
$safe = htmlspecialchars($q, ENT_QUOTES);
// ok: html-injection
echo "<h1>Results for $safe</h1>";
// ok: html-injection
echo json_encode(['q' => $q]);
// ok: html-injection
echo '<p>' . (int) $_GET['page'] . '</p>';
// ok: html-injection
echo $_GET['sort'] === 'up' ? 'up' : 'down';
// ruleid: html-injection
?><input name="q" value="<?= $_GET['q'] ?>"><?php
// ok: html-injection
?><input name="q" value="<?= htmlspecialchars($_GET['q']) ?>"><?php
$rows = $pdo->query('SELECT name, body FROM posts')->fetchAll();
foreach ($rows as $row) {
    // ruleid: html-injection
    echo "<li>{$row['name']}</li>";
    // ok: html-injection
    echo '<li>' . htmlspecialchars($row['body']) . '</li>';
}
while ($row = mysqli_fetch_assoc($result)) {
    // ruleid: html-injection
    echo '<td>' . $row['comment'] . '</td>';
    // ok: html-injection
    printf('<td>%d</td>', $row['id']);
}
