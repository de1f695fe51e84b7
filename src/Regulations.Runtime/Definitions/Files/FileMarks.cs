using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Definitions.Files;

/// <summary>
/// Remembers of each definition which content of its file was dealt with: seeded, taken as a draft, left as it is, or found equal to what is
/// published. Kept among the settings of the house, by a digest of the id, since an id may be as long as a setting's name.
/// </summary>
internal static class FileMarks
{
    /// <summary>Set once the folder has been seeded: from then on the database is what runs, and a file is only an offer.</summary>
    public const string Seeded = "definitions-seeded";

    private const string Prefix = "definition-file/";

    public static string Name(string definitionId) =>
        Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(definitionId)).AsSpan(0, 16));

    /// <summary>The marks of all definitions, by <see cref="Name"/>.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> AllAsync(StoreContext store, CancellationToken cancellation) =>
        await store
            .Settings.AsNoTracking()
            .Where(setting => setting.Name.StartsWith(Prefix))
            .ToDictionaryAsync(setting => setting.Name, setting => setting.Value, StringComparer.Ordinal, cancellation);

    public static async Task SetAsync(StoreContext store, string name, string value, CancellationToken cancellation)
    {
        if (await store.Settings.FindAsync([name], cancellation) is { } setting)
        {
            setting.Value = value;
            return;
        }
        store.Settings.Add(new StoreSetting { Name = name, Value = value });
    }
}
