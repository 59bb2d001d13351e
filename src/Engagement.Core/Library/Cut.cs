namespace Engagement.Core.Library;

/// <summary>A part of a picture, in shares of its width and height as it is seen.</summary>
/// <param name="Left">From the left edge, 0–1.</param>
/// <param name="Top">From the upper edge, 0–1.</param>
/// <param name="Width">How wide, 0–1.</param>
/// <param name="Height">How high, 0–1.</param>
public sealed record Cut(double Left, double Top, double Width, double Height)
{
    // Rounding in a browser may reach a little over the edge.
    private const double Over = 0.002;

    /// <summary>The pixels of it; null where it is no part of the picture, or less than one pixel.</summary>
    public (int Left, int Top, int Width, int Height)? Of(int width, int height)
    {
        if (!(Left >= 0 && Top >= 0 && Width > 0 && Height > 0 && Left + Width <= 1 + Over && Top + Height <= 1 + Over))
        {
            return null;
        }

        var (left, top) = ((int)Math.Round(Left * width), (int)Math.Round(Top * height));
        var (wide, high) = (Math.Min((int)Math.Round(Width * width), width - left), Math.Min((int)Math.Round(Height * height), height - top));
        return wide > 0 && high > 0 ? (left, top, wide, high) : null;
    }
}
