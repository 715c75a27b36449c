<?php
// ruleid: decode-then-execute
system(base64_decode($blob));
// ruleid: decode-then-execute
assert(gzinflate(base64_decode($blob)));
// ok: decode-then-execute
$config = json_decode(base64_decode($header));
// ok: decode-then-execute
$image = base64_decode($body);
