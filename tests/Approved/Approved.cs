using System.Runtime.CompilerServices;
using System.Text;

namespace Regulations.Testing;

/// <summary>
/// Compares a text with the one a person has approved. The approved text lies beside the test as
/// <c>{file}.{test}.verified.{extension}</c>; where it differs, what came is written as <c>….received.…</c> and the test fails with
/// the first line that differs. To approve: look at the received file and rename it.
/// </summary>
/// <remarks>The names are those of Verify, so that Verify can take this class's place. Linked into the projects that use it.</remarks>
internal static class Approved
{
    public static void Check(
        string text,
        string extension = "txt",
        [CallerFilePath] string testFile = "",
        [CallerMemberName] string test = ""
    )
    {
        var stem = Path.Combine(Path.GetDirectoryName(testFile) ?? ".", $"{Path.GetFileNameWithoutExtension(testFile)}.{test}");
        var verified = $"{stem}.verified.{extension}";
        var received = $"{stem}.received.{extension}";
        var actual = Lines(text);
        var expected = File.Exists(verified) ? Lines(File.ReadAllText(verified, Encoding.UTF8)) : [];
        if (actual.SequenceEqual(expected, StringComparer.Ordinal))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, string.Join('\n', actual) + "\n", new UTF8Encoding(false));
        throw new NotApprovedException(Difference(expected, actual, verified, received));
    }

    private static string Difference(string[] expected, string[] actual, string verified, string received)
    {
        if (expected.Length == 0)
            return $"Nothing is approved yet. Look at {received} and rename it to {Path.GetFileName(verified)}.";
        var line = 0;
        while (line < expected.Length && line < actual.Length && expected[line] == actual[line])
            line++;
        return $"""
            {Path.GetFileName(verified)} differs from line {line + 1}:
              approved: {(line < expected.Length ? expected[line] : "(the end)")}
              received: {(line < actual.Length ? actual[line] : "(the end)")}
            The whole: {received}
            """;
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}

/// <summary>A text differs from the approved one.</summary>
internal sealed class NotApprovedException(string message) : Exception(message);
