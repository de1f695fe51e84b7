namespace Regulations.Benchmarks;

/// <summary>Where the benchmark finds what it compares with.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Regulations.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("Run it inside the repository.");
    }
}
