using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project.Reading;

/// <summary>Reads packages.yml ("Packages").</summary>
internal static class PackagesFileReader
{
    private static readonly string[] SourceKeys = ["package", "git", "local", "tarball", "private"];

    public static PackagesFile Read(YamlDocument document)
    {
        var diagnostics = document.Diagnostics.ToList();
        if (document.Root is not YamlMap map)
        {
            return new PackagesFile([], diagnostics.ToEquatableArray());
        }

        var packages = new List<PackageReference>();
        foreach (var entry in new Section(map, SectionKeys.Packages, diagnostics).Sections("packages", SectionKeys.Package))
        {
            var key = SourceKeys.FirstOrDefault(k => entry.Value(k) is not null) ?? "package";
            if (entry.Required(key) is { } source)
            {
                packages.Add(new PackageReference(source, entry.Texts(entry.Value("version") is null ? "revision" : "version")));
            }
        }

        return new PackagesFile(packages.ToEquatableArray(), document.IsComplete ? diagnostics.ToEquatableArray() : document.Diagnostics);
    }
}
