namespace Regulations.Drafting.Tests;

/// <summary>Where the shipped definitions lie.</summary>
internal static class Repository
{
    public static string Workflows { get; } = Path.Combine(Find(), "workflows");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Regulations.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
