<?php
// ruleid: chmod-world-writable
chmod($file, 0777);
// ruleid: chmod-world-writable
mkdir('uploads', 0777, true);
// ok: chmod-world-writable
chmod($file, 0640);
// ok: chmod-world-writable
mkdir('uploads', 0755, true);
