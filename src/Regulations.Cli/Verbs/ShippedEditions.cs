using Regulations.Editions;

namespace Regulations.Cli.Verbs;

/// <summary>The editions a verb was asked about.</summary>
internal static class ShippedEditions
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Edition> All(Surroundings surroundings) => Refusing(() => EditionFolder.ReadAll(surroundings.Workflows));

    /// <summary>The one with a key.</summary>
    public static Edition Find(Surroundings surroundings, string key) =>
        EditionFolder.FileOf(surroundings.Workflows, key) is { } file && File.Exists(file)
            ? Refusing(() => EditionFolder.ReadFile(file, surroundings.Workflows))
            : throw new RefusedException($"There is no edition '{key}'. Ask with: list");

    private static T Refusing<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (EditionRefusedException refused)
        {
            throw new RefusedException(refused.Message, refused);
        }
    }
}
