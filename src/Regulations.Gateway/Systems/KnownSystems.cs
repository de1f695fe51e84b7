using System.Collections.Frozen;

namespace Regulations.Gateway.Systems;

/// <summary>
/// The systems that the acts name, each with the operations it is asked for. A system of this list still needs an address to be
/// called; a system outside it is called only where configuration names its operations.
/// </summary>
public static class KnownSystems
{
    /// <summary>The e-government portal: accounts and sign-in.</summary>
    public const string Portal = "portal";

    /// <summary>The state databases of natural and of legal persons.</summary>
    public const string PersonsDatabase = "persons-database";

    /// <summary>The e-government payment gateway.</summary>
    public const string PaymentGateway = "payment-gateway";

    /// <summary>The E-licensing state database.</summary>
    public const string ELicensing = "e-licensing";

    /// <summary>The national certification authority: validity and revocation of certificates.</summary>
    public const string CertificationAuthority = "certification-authority";

    /// <summary>The State Corporation's integrated information system.</summary>
    public const string IntegratedIs = "integrated-is";

    /// <summary>A provider's workplace at the regional gateway of e-government, where its requests arrive.</summary>
    public const string RegionalGateway = "regional-gateway";

    /// <summary>The unified notary information system: powers of attorney.</summary>
    public const string NotaryIs = "notary-is";

    /// <summary>The prosecution's special records: convictions.</summary>
    public const string SpecialRecords = "special-records";

    /// <summary>The signer's own signing program; on a server only the demonstration has one.</summary>
    public const string Eds = "eds";

    /// <summary>A service that verifies signatures made with algorithms this program does not implement (GOST R 34.10-2015).</summary>
    public const string SignatureVerifier = "signature-verifier";

    /// <summary>The systems by id.</summary>
    public static IReadOnlyDictionary<string, KnownSystem> All { get; } =
        new KnownSystem[]
        {
            new(
                Portal,
                "«Электрондық үкімет» порталы",
                "Портал «электронного правительства»",
                "E-government portal",
                ["account.ensure", "account.check", "payment.check", "request.register"]
            ),
            new(
                PersonsDatabase,
                "«Жеке тұлғалар» және «Заңды тұлғалар» мемлекеттік дерекқорлары",
                "Государственные базы данных «Физические лица» и «Юридические лица»",
                "State databases of natural and legal persons",
                ["person.find"]
            ),
            new(
                PaymentGateway,
                "«Электрондық үкіметтің» төлем шлюзі",
                "Платёжный шлюз «электронного правительства»",
                "E-government payment gateway",
                ["payment.make"]
            ),
            new(
                ELicensing,
                "«Е-лицензиялау» мемлекеттік дерекқоры",
                "Государственная база данных «Е-лицензирование»",
                "E-licensing state database",
                ["account.check", "payment.check", "request.register", "licence.find", "licence.publish"]
            ),
            new(
                CertificationAuthority,
                "Ұлттық куәландырушы орталық",
                "Национальный удостоверяющий центр",
                "National certification authority",
                ["certificate.check"]
            ),
            new(
                IntegratedIs,
                "Мемлекеттік корпорацияның ықпалдастырылған ақпараттық жүйесі",
                "Интегрированная информационная система Государственной корпорации",
                "State Corporation's integrated information system",
                ["package.send"]
            ),
            new(
                RegionalGateway,
                "«Электрондық үкіметтің» аумақтық шлюзінің жұмыс орны",
                "Рабочее место регионального шлюза «электронного правительства»",
                "Workplace of the regional e-government gateway",
                ["request.deliver"]
            ),
            new(
                NotaryIs,
                "Бірыңғай нотариаттық ақпараттық жүйе",
                "Единая нотариальная информационная система",
                "Unified notary information system",
                ["power-of-attorney.find"]
            ),
            new(
                SpecialRecords,
                "Прокуратураның арнайы есепке алу ақпараттық жүйесі",
                "Информационная система специальных учётов прокуратуры",
                "Special-records information system of the prosecution",
                ["record.find"]
            ),
            new(Eds, "Қол қою бағдарламасы", "Программа подписания", "Signing program", ["certificates.list", "cms.sign"]),
            new(
                SignatureVerifier,
                "Қолтаңбаларды тексеру қызметі",
                "Служба проверки подписей",
                "Signature verification service",
                ["cms.verify"]
            ),
        }.ToFrozenDictionary(system => system.Id, StringComparer.Ordinal);
}

/// <summary>A system named by the acts.</summary>
/// <param name="Id">How definitions and configuration name it.</param>
/// <param name="Kk">Its name in Kazakh.</param>
/// <param name="Ru">Its name in Russian.</param>
/// <param name="En">Its name in English.</param>
/// <param name="Operations">What it can be asked.</param>
public sealed record KnownSystem(string Id, string Kk, string Ru, string En, IReadOnlyList<string> Operations);
