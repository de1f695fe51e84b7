using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Regulations.Runtime.Commands;

/// <summary>How commands and answers are written down: the hash that tells whether a key is used for the same command again.</summary>
internal static class CommandFingerprint
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        MaxDepth = 128,
    };

    public static string Of(object command, string actor)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(actor));
        hash.AppendData([0]);
        hash.AppendData(Encoding.UTF8.GetBytes(command.GetType().Name));
        hash.AppendData([0]);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(command, command.GetType(), Json));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
