using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Regulations.Runtime.Store.Sealing;
using Shouldly;
using Xunit;

namespace Regulations.Tests.Sealing;

public sealed class StoreSealTests
{
    private readonly StoreSeal seal = new(new EphemeralDataProtectionProvider());

    public static TheoryData<string> Texts =>
        [
            "",
            "{}",
            "Көшесі Абай 7",
            new string('ә', 511),
            new string('ә', 512),
            string.Concat(Enumerable.Repeat("{\"iin\":\"950815350123\"}", 4000)),
            Noise(3000),
        ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_was_closed_opens_as_it_was(string text) => seal.Open(seal.Close(text)).ShouldBe(text);

    [Fact]
    public void A_long_text_takes_less_room_closed_than_open()
    {
        var text = string.Concat(Enumerable.Repeat("{\"iin\":\"950815350123\"}", 400));

        seal.Close(text).Length.ShouldBeLessThan(text.Length / 4);
    }

    [Fact]
    public void Text_that_was_changed_does_not_open()
    {
        var closed = seal.Close(new string('ә', 4000));
        var last = closed[^5] == 'A' ? 'B' : 'A';

        Should.Throw<CryptographicException>(() => seal.Open($"{closed[..^5]}{last}{closed[^4..]}"));
    }

    [Fact]
    public void What_was_written_before_there_was_a_seal_is_read_as_it_stands() => seal.Open("{\"a\":1}").ShouldBe("{\"a\":1}");

    // Nothing in it repeats: it does not shrink.
    private static string Noise(int length)
    {
        var random = new Random(7);
        return string.Concat(Enumerable.Range(0, length).Select(_ => (char)random.Next(0x20, 0x7f)));
    }
}
