class Unpack {
    void all(ZipInputStream zip, Path folder) throws Exception {
        // ruleid: decompression-bomb
        ZipEntry entry = zip.getNextEntry();
        Files.copy(zip, target(folder, entry));
    }

    void each(ZipInputStream zip, Path folder) throws Exception {
        ZipEntry entry;
        // ruleid: decompression-bomb
        while ((entry = zip.getNextEntry()) != null) {
            try (OutputStream out = new FileOutputStream(target(folder, entry))) {
                zip.transferTo(out);
            }
        }
    }

    void limited(ZipInputStream zip, Path folder) throws Exception {
        long total = 0;
        ZipEntry entry;
        // ok: decompression-bomb
        while ((entry = zip.getNextEntry()) != null) {
            total += Files.copy(zip, target(folder, entry));
            if (total > MOST) {
                throw new IOException("too large");
            }
        }
    }

    int count(ZipInputStream zip) throws Exception {
        int entries = 0;
        // ok: decompression-bomb
        while (zip.getNextEntry() != null) {
            entries++;
        }
        return entries;
    }
}
