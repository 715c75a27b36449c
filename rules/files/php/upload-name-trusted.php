<?php
// ruleid: upload-name-trusted
move_uploaded_file($_FILES['photo']['tmp_name'], 'uploads/' . $_FILES['photo']['name']);
// ruleid: upload-name-trusted
move_uploaded_file($_FILES['photo']['tmp_name'], 'uploads/' . basename($_FILES['photo']['name']));
// ok: upload-name-trusted
move_uploaded_file($_FILES['photo']['tmp_name'], 'uploads/' . bin2hex(random_bytes(16)) . '.jpg');
// ok: upload-name-trusted
move_uploaded_file($_FILES['photo']['tmp_name'], $target);
