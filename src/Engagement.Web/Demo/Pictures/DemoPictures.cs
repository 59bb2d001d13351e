namespace Engagement.Web.Demo.Pictures;

/// <summary>Draws what the demo shows: the program brings no photographs.</summary>
internal static class DemoPictures
{
    private const int Width = 640;
    private const int Height = 400;

    /// <param name="words">A car and a light, or a sign and an ink: "sedan dusk", "belt blue".</param>
    /// <param name="dice">The same words need not give the same picture.</param>
    public static byte[] Draw(string words, Random dice)
    {
        var canvas = new Canvas(Width, Height);
        var (what, how) = words.Split(' ') is [var first, var second] ? (first, second) : throw new ArgumentException($"'{words}' is no picture.", nameof(words));
        if (CarShape.Find(what) is { } car)
        {
            CarPicture.Draw(canvas, car, Light.Named(how), dice);
        }
        else
        {
            PosterPicture.Draw(canvas, what, how, dice);
        }

        return Png.Encode(canvas);
    }
}
