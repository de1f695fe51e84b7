using Regulations.Runtime.Definitions;
using Regulations.Web.Localisation;

namespace Regulations.Web.Definitions;

/// <summary>What is written for who did something.</summary>
public static class DoerWords
{
    /// <summary>The person's name; the house itself where nobody did it.</summary>
    public static string Of(Doer? doer, Words words) =>
        doer is null ? "—"
        : doer.Name is { } name ? words.Of(name)
        : words["definitions.house"];
}
