using System.Text.Json;

namespace Regulations.Web.Api;

/// <summary>Enumerations as addresses and bodies write them: <c>AtRisk</c> is <c>at-risk</c>.</summary>
public static class ApiNames
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>Reads a name. True where there is none (null) or it is known.</summary>
    public static bool TryRead<TEnum>(string? name, out TEnum? value)
        where TEnum : struct, Enum
    {
        value = Enum.GetValues<TEnum>().Cast<TEnum?>().FirstOrDefault(candidate => Of(candidate!.Value) == name);
        return string.IsNullOrEmpty(name) || value is not null;
    }
}
