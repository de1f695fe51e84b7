using System.Formats.Asn1;

namespace Regulations.Tests.Signatures;

/// <summary>A CMS that says it was signed with GOST R 34.10-2015 (512 bits). Its signature is of no account: .NET could not make it.</summary>
internal static class GostCms
{
    private const string SignedData = "1.2.840.113549.1.7.2";
    private const string Data = "1.2.840.113549.1.7.1";
    private const string GostDigest = "1.2.398.3.10.1.3.3";
    private const string GostSignature = "1.2.398.3.10.1.1.2.3.2";
    private static readonly Asn1Tag Context0 = new(TagClass.ContextSpecific, 0, isConstructed: true);

    public static byte[] Make()
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(SignedData);
            using (writer.PushSequence(Context0))
            using (writer.PushSequence())
            {
                writer.WriteInteger(1);
                using (writer.PushSetOf())
                {
                    Algorithm(writer, GostDigest);
                }

                using (writer.PushSequence())
                {
                    writer.WriteObjectIdentifier(Data);
                }

                using (writer.PushSetOf())
                {
                    Signer(writer);
                }
            }
        }

        return writer.Encode();
    }

    private static void Signer(AsnWriter writer)
    {
        using (writer.PushSequence())
        {
            writer.WriteInteger(1);
            using (writer.PushSequence())
            {
                using (writer.PushSequence()) { }
                writer.WriteInteger(1);
            }

            Algorithm(writer, GostDigest);
            Algorithm(writer, GostSignature);
            writer.WriteOctetString(new byte[128]);
        }
    }

    private static void Algorithm(AsnWriter writer, string oid)
    {
        using (writer.PushSequence())
        {
            writer.WriteObjectIdentifier(oid);
        }
    }
}
