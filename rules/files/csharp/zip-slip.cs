foreach (var entry in archive.Entries)
{
    // ruleid: zip-slip
    entry.ExtractToFile(Path.Combine(folder, entry.FullName));
    var target = folder + "/" + entry.FullName;
    // ruleid: zip-slip
    entry.ExtractToFile(target, true);
    // ok: zip-slip
    entry.ExtractToFile(Path.Combine(folder, entry.Name));
    var full = Path.GetFullPath(Path.Combine(folder, entry.FullName));
    if (!full.StartsWith(folder, StringComparison.Ordinal))
    {
        continue;
    }
    // ok: zip-slip
    entry.ExtractToFile(full);
}
