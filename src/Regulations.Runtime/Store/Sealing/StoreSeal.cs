using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Regulations.Runtime.Store.Sealing;

/// <summary>
/// Encrypts what columns keep of people, with the key ring that also protects the numbers of persons. Long texts are compressed before. What was
/// written before there was a seal is read as it stands.
/// </summary>
internal sealed class StoreSeal(IDataProtectionProvider provider)
{
    private const string Mark = "sealed:";
    private const string CompressedMark = "sealed:br:";

    // A shorter text hardly shrinks.
    private const int WorthCompressing = 1024;

    // An instance's state and a form are a few dozen KiB: what unpacks to more than this was not packed here.
    private const int LargestText = 64 * 1024 * 1024;

    private readonly IDataProtector protector = provider.CreateProtector("Regulations.Store.PersonalData");

    /// <summary>Encrypts text.</summary>
    public string Close(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        return plain.Length >= WorthCompressing && Compressed(plain) is { } compressed
            ? Written(CompressedMark, protector.Protect(compressed))
            : Written(Mark, protector.Protect(plain));
    }

    /// <summary>What was encrypted.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key is not in the ring, or the text was changed.</exception>
    public string Open(string stored)
    {
        if (!stored.StartsWith(Mark, StringComparison.Ordinal))
        {
            return stored;
        }
        if (stored.StartsWith(CompressedMark, StringComparison.Ordinal))
        {
            return Unpacked(protector.Unprotect(Base64Url.DecodeFromChars(stored.AsSpan(CompressedMark.Length))));
        }
        return Encoding.UTF8.GetString(protector.Unprotect(Base64Url.DecodeFromChars(stored.AsSpan(Mark.Length))));
    }

    /// <summary>Encrypts bytes.</summary>
    public byte[] Close(byte[] content) => [.. "sealed:"u8, .. protector.Protect(content)];

    /// <summary>What was encrypted.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key is not in the ring, or the bytes were changed.</exception>
    public byte[] Open(byte[] stored) => stored.AsSpan().StartsWith("sealed:"u8) ? protector.Unprotect(stored[Mark.Length..]) : stored;

    private static string Written(string mark, byte[] closed) =>
        string.Create(
            mark.Length + Base64Url.GetEncodedLength(closed.Length),
            (mark, closed),
            static (text, said) =>
            {
                said.mark.CopyTo(text);
                Base64Url.EncodeToChars(said.closed, text[said.mark.Length..]);
            }
        );

    // The length stands before what is compressed, four bytes, so that it is unpacked in one go. Null: it did not shrink.
    private static byte[]? Compressed(byte[] plain)
    {
        var room = ArrayPool<byte>.Shared.Rent(plain.Length);
        try
        {
            if (
                !BrotliEncoder.TryCompress(
                    plain,
                    room.AsSpan(sizeof(int), plain.Length - sizeof(int)),
                    out var written,
                    quality: 1,
                    window: 18
                )
            )
            {
                return null;
            }
            BinaryPrimitives.WriteInt32LittleEndian(room, plain.Length);
            return room.AsSpan(0, sizeof(int) + written).ToArray();
        }
        finally
        {
            // It held what people said of themselves.
            ArrayPool<byte>.Shared.Return(room, clearArray: true);
        }
    }

    private static string Unpacked(byte[] packed)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(packed);
        if (length is < 0 or > LargestText)
        {
            throw new InvalidDataException($"A sealed text says that it is {length} bytes long.");
        }
        var plain = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            return BrotliDecoder.TryDecompress(packed.AsSpan(sizeof(int)), plain, out var written) && written == length
                ? Encoding.UTF8.GetString(plain, 0, written)
                : throw new InvalidDataException("A sealed text cannot be unpacked.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain, clearArray: true);
        }
    }
}
