namespace Samples;

/// <summary>A product of the shop.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">Its name, quotes and commas included, as real catalogues have them.</param>
/// <param name="Category">Its category.</param>
/// <param name="Cents">Its price.</param>
internal sealed record Product(string Id, string Name, string Category, int Cents);

/// <summary>A customer of the shop.</summary>
/// <param name="Id">The customer's number.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="FirstName">The first name.</param>
/// <param name="LastName">The last name.</param>
/// <param name="Country">The country.</param>
internal sealed record Customer(string Id, string Email, string FirstName, string LastName, string Country);

/// <summary>What the shop sells, and to whom.</summary>
internal static class Shop
{
    /// <summary>Where visits come from.</summary>
    public static readonly IReadOnlyList<string> Channels = ["direct", "organic", "email", "referral", "social", "paid_search"];

    /// <summary>What they are made with.</summary>
    public static readonly IReadOnlyList<string> Devices = ["mobile", "mobile", "mobile", "desktop", "desktop", "tablet"];

    /// <summary>Where customers live; the first ones are more frequent.</summary>
    public static readonly IReadOnlyList<string> Countries =
        ["United Kingdom", "United Kingdom", "United Kingdom", "United Kingdom", "Germany", "Germany", "France", "France", "Ireland", "Spain", "Belgium", "Côte d'Ivoire"];

    /// <summary>The catalogue.</summary>
    public static readonly IReadOnlyList<Product> Products =
    [
        new("10002", "Inflatable political globe", "toys", 85),
        new("10125", "Mini funky design tapes", "stationery", 65),
        new("10133", "Colouring pencils, brown tube", "stationery", 125),
        new("15036", "Assorted colours silk fan", "gifts", 295),
        new("16161", "Wrap, suki and friends", "stationery", 42),
        new("17003", "Brocade ring purse", "gifts", 595),
        new("20615", "Blue spotty passport cover", "travel", 210),
        new("20675", "Blue polkadot bowl", "kitchen", 125),
        new("20685", "Doormat \"red spot\"", "home", 795),
        new("20711", "Jumbo bag toys", "bags", 195),
        new("20725", "Lunch bag red spotty", "bags", 165),
        new("21070", "Vintage billboard mug", "kitchen", 125),
        new("21086", "Set/6 red spotty paper cups", "party", 65),
        new("21212", "Pack of 72 retro spot cake cases", "party", 55),
        new("21232", "Strawberry ceramic trinket box", "gifts", 125),
        new("21523", "Doormat fancy font home sweet home", "home", 749),
        new("21527", "Retro spot traditional teapot", "kitchen", 795),
        new("21533", "Retro spot large milk jug", "kitchen", 495),
        new("21843", "Red retro spot cake stand", "kitchen", 1095),
        new("21931", "Jumbo storage bag suki", "bags", 195),
        new("22064", "Pink doughnut trinket pot", "gifts", 165),
        new("22086", "Paper chain kit 50's Christmas", "party", 295),
        new("22139", "Retro spot tea set, ceramic, 11 pc", "kitchen", 495),
        new("22149", "Feltcraft 6 flower friends", "toys", 210),
        new("22197", "Small popcorn holder", "party", 85),
        new("22382", "Lunch bag spaceboy design", "bags", 165),
        new("22411", "Jumbo shopper vintage red paisley", "bags", 195),
        new("22423", "Regency cakestand 3 tier", "kitchen", 1275),
        new("22457", "Natural slate heart chalkboard", "home", 295),
        new("22633", "Hand warmer union jack", "gifts", 210),
        new("22720", "Set of 3 cake tins, pantry design", "kitchen", 495),
        new("22865", "Hand warmer owl design", "gifts", 210),
        new("22960", "Jam making set with jars", "kitchen", 425),
        new("23084", "Rabbit night light", "home", 208),
        new("37448", "Ceramic cake design spotted mug", "kitchen", 149),
        new("47566", "Party bunting", "party", 495),
        new("71459", "Hanging jam jar t/light holder", "home", 85),
        new("79321", "Chilli lights", "home", 575),
        new("84879", "Assorted colour bird ornament", "home", 169),
        new("85123A", "White hanging heart t-light holder", "home", 295),
    ];

    private static readonly string[] FirstNames = ["Ada", "Amélie", "Ben", "Chloé", "Dev", "Elif", "Finn", "Grace", "Hugo", "Ines", "Jürgen", "Kai", "Lena", "Milo", "Noor", "Zoë"];

    private static readonly string[] LastNames = ["Archer", "Brandt", "Costa", "Dubois", "Eriksen", "Fischer", "García", "Hughes", "Ito", "Jansen", "Kelly", "O'Neill", "Novák"];

    /// <summary>The customer of a number, always the same one.</summary>
    public static Customer CustomerOf(int number)
    {
        var random = new SplitMix((ulong)number);
        var id = (10_000 + number).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new Customer($"cust_{id}", $"c{id}@example.com", random.Pick(FirstNames), random.Pick(LastNames), random.Pick(Countries));
    }
}
