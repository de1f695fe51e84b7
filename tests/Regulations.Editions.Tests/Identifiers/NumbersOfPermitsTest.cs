using FsCheck;
using FsCheck.Fluent;
using Regulations.Editions.Identifiers;
using Shouldly;
using Xunit;

namespace Regulations.Editions.Tests.Identifiers;

public sealed class NumbersOfPermitsTest
{
    [Theory]
    [InlineData("KZ18LAA00032760", "LAA")]
    [InlineData("KZ96LAA00035527", "LAA")]
    [InlineData("KZ29LAM00002781", "LAM")]
    [InlineData("KZ25VBS00130246", "VBS")]
    public void A_permit_number_seen_on_a_permit_is_read_and_made_again(string text, string typeCode)
    {
        PermitNumber.TryParse(text, out var number).ShouldBeTrue();
        number.TypeCode.ShouldBe(typeCode);
        PermitNumber.Create(typeCode, int.Parse(number.Serial)).Text.ShouldBe(text);
    }

    [Fact]
    public void What_is_made_is_read() =>
        Prop.ForAll(
                Gen.Choose(0, 99_999_999).ToArbitrary(),
                serial => PermitNumber.TryParse(PermitNumber.Create("LAA", serial).Text, out _)
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("KZ19LAA00032760")]
    [InlineData("KZ18LAA00032761")]
    [InlineData("KZ18laa00032760")]
    [InlineData("KZ18LAA0003276")]
    [InlineData("RU18LAA00032760")]
    [InlineData(null)]
    public void A_permit_number_with_a_slip_is_refused(string? text) => PermitNumber.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void A_construction_licence_bears_its_year_and_serial()
    {
        ConstructionLicenceNumber.TryParse("23006536", out var number).ShouldBeTrue();
        number.YearOfCentury.ShouldBe(23);
        number.Serial.ShouldBe(6536);
        ConstructionLicenceNumber.Create(2023, 6536).ShouldBe(number);
    }

    [Theory]
    [InlineData("2300653")]
    [InlineData("23000000")]
    [InlineData("2300653x")]
    public void Anything_else_is_no_construction_licence(string text) => ConstructionLicenceNumber.TryParse(text, out _).ShouldBeFalse();
}
