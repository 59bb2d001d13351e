namespace Engagement.Web.Demo.Pictures;

/// <summary>A colour, and the way from one to another.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour Of(int rgb) => new((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb);

    public Colour To(Colour other, double part) => new(Mix(Red, other.Red, part), Mix(Green, other.Green, part), Mix(Blue, other.Blue, part));

    private static byte Mix(byte from, byte to, double part) => (byte)Math.Round(from + ((to - from) * Math.Clamp(part, 0, 1)));
}
