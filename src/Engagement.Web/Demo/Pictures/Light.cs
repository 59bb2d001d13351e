namespace Engagement.Web.Demo.Pictures;

/// <summary>The colours of a landscape and of the car in it.</summary>
internal sealed record Light(Colour SkyTop, Colour SkyLow, Colour Sun, Colour Far, Colour Near, Colour Ground, Colour Car)
{
    private static readonly Dictionary<string, Light> All = new()
    {
        ["dusk"] = Of(0x2B2D5B, 0xF2A07B, 0xFFD9A0, 0x5B4A78, 0x3B335C, 0x2A2742, 0xD9534F),
        ["dawn"] = Of(0x7FB2D9, 0xFBE3C6, 0xFFF3D6, 0xA7B7CC, 0x6F8A9E, 0x4E6474, 0xE9B44C),
        ["mint"] = Of(0x9ED8DB, 0xF4F7E8, 0xFFFFFF, 0xA8CFA8, 0x6FAF8A, 0x4C7F63, 0x8FD3B6),
        ["sand"] = Of(0xC9DDE8, 0xF6E7CF, 0xFFF6DE, 0xD9C09A, 0xB9976A, 0x8E6F4B, 0xE7D3A8),
        ["coast"] = Of(0x5AA9C9, 0xDDF1F3, 0xFFFBEA, 0x3F87A6, 0x2E6A86, 0xC9B58B, 0xC0392B),
        ["night"] = Of(0x0B1026, 0x23416B, 0x9FF0C8, 0x17304A, 0x101E33, 0x0A1422, 0x4C8BC9),
        ["rust"] = Of(0xD9B08C, 0xF7E3C1, 0xFFF0CF, 0xB5651D, 0x8A4B1C, 0x5B3A20, 0x2F6B5E),
        ["snow"] = Of(0xAFC6DB, 0xEEF4F9, 0xFFFFFF, 0xC9D8E6, 0xA9BFD2, 0xF4F8FB, 0x2C5C8F),
    };

    public static Light Named(string name) => All[name];

    private static Light Of(int skyTop, int skyLow, int sun, int far, int near, int ground, int car) => new(
        Colour.Of(skyTop), Colour.Of(skyLow), Colour.Of(sun), Colour.Of(far), Colour.Of(near), Colour.Of(ground), Colour.Of(car));
}
