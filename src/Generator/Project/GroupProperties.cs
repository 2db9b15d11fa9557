using Generator.Project.Config;
using Generator.Project.Yaml;
using Generator.Text;

namespace Generator.Project;

/// <summary>A group and who owns it.</summary>
internal sealed record GroupProperties(YamlScalar Name, string Description, YamlMap? Owner);

/// <summary>A use of the project's data outside it; what it depends on are ref and source expressions.</summary>
internal sealed record ExposureProperties(
    YamlScalar Name,
    YamlScalar? Label,
    YamlScalar? Type,
    string Description,
    YamlScalar? Maturity,
    YamlScalar? Url,
    YamlMap? Owner,
    EquatableArray<YamlScalar> DependsOn,
    EquatableArray<ConfigAssignment> Config);

/// <summary>What a schema file says of a macro.</summary>
internal sealed record MacroProperties(YamlScalar Name, string Description, EquatableArray<MacroArgument> Arguments);

/// <summary>A macro's argument as documented.</summary>
internal sealed record MacroArgument(YamlScalar Name, YamlScalar? Type, string Description);
