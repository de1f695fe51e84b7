using Regulations.Editions.Facts;

namespace Regulations.Drafting.EastKazakhstan;

/// <summary><c>eastkz/shared-equity-licence</c>: for developers who raise shareholders' money.</summary>
internal static class SharedEquityLicence
{
    public static EditionDraft Edition { get; } =
        new Licence("shared-equity-licence", Series: "shared-equity-licences")
        {
            Activity = (
                "Үлескерлердің ақшасын тарта отырып тұрғын үй салуды ұйымдастыру",
                "Организация строительства жилых зданий за счёт денег дольщиков"
            ),
            DraftFields =
                "activity: 'shared-equity', object: draft.object, site: draft.site, category: draft.category, conditions: draft.conditions, annex: draft.annex || (draft.object ? draft.object + ', ' + draft.site : undefined)",
        }.Edition(
            new LocalText(
                "Үлескерлердің ақшасын тарту есебінен тұрғын үй ғимараттарын салуды ұйымдастыруға лицензия беру",
                "Выдача лицензии на организацию строительства жилых зданий за счёт денег дольщиков",
                "Licence to organise residential construction with shareholders' money"
            ),
            numberPrefix: "EK-SE"
        );
}
