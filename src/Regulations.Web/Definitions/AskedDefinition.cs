namespace Regulations.Web.Definitions;

/// <summary>The definition that an address names: an edition by its authority and service, any other by its id.</summary>
/// <param name="Key">What queries find it by.</param>
public sealed record AskedDefinition(string Key)
{
    /// <summary>The addresses of a definition's pages begin with one of these.</summary>
    public static IReadOnlyList<string> Routes { get; } = ["/{authority}/{service}", "/{definition}"];

    /// <summary>Where its page is.</summary>
    public string Address => AddressOf(Key);

    /// <summary>Where the page of a definition is.</summary>
    /// <param name="key">The edition's key, or the definition's id.</param>
    public static string AddressOf(string key) =>
        $"{DefinitionPages.Address}/{string.Join('/', key.Split('/').Select(Uri.EscapeDataString))}";

    /// <summary>Reads it out of the address.</summary>
    public static ValueTask<AskedDefinition> BindAsync(HttpContext context) =>
        ValueTask.FromResult(
            new AskedDefinition(
                context.GetRouteValue("definition") as string ?? $"{context.GetRouteValue("authority")}/{context.GetRouteValue("service")}"
            )
        );
}
