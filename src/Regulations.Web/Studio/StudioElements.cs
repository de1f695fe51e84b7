namespace Regulations.Web.Studio;

/// <summary>A custom element of the designer's package that our pages show.</summary>
/// <param name="Name">The element.</param>
/// <param name="IdAttribute">The attribute that says of what it is.</param>
public sealed record StudioElement(string Name, string IdAttribute);

/// <summary>The elements our pages show, by the word in the frame's address.</summary>
public static class StudioElements
{
    /// <summary>Draws and edits a definition.</summary>
    public const string Editor = "definition";

    /// <summary>Shows how far a request has come on its definition.</summary>
    public const string Viewer = "instance";

    private static readonly Dictionary<string, StudioElement> ByWord = new(StringComparer.Ordinal)
    {
        [Editor] = new StudioElement("elsa-workflow-definition-editor", "definition-id"),
        [Viewer] = new StudioElement("elsa-workflow-instance-viewer", "instance-id"),
    };

    /// <summary>The element of a word; null: there is none.</summary>
    public static StudioElement? Find(string word) => ByWord.GetValueOrDefault(word);
}
