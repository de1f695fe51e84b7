namespace Regulations.Editions.Documents;

/// <summary>Which documents refuse what was asked for.</summary>
public static class RefusalTemplates
{
    private static readonly string[] Names = ["motivated-refusal", "acceptance-refusal"];

    /// <summary>A document made by this template is a refusal.</summary>
    public static bool Include(string template) => Names.Contains(template, StringComparer.Ordinal);
}
