namespace Regulations.Tests.Given;

/// <summary>A <c>workflows</c> folder of a test with one authority, gone afterwards.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("regulations-folder-");
    private int writes;

    public string Path => folder.FullName;

    /// <summary>Writes a definition's file, later than any before, as an editor would.</summary>
    public void Write(string service, string json)
    {
        var file = new FileInfo(System.IO.Path.Combine(folder.CreateSubdirectory("city").FullName, service + ".json"));
        File.WriteAllText(file.FullName, json);
        file.LastWriteTimeUtc = new DateTime(2026, 12, 7, 5, 0, 0, DateTimeKind.Utc).AddSeconds(++writes);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
