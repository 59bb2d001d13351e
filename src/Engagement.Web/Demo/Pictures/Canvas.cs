namespace Engagement.Web.Demo.Pictures;

/// <summary>A surface for flat shapes. It is twice as large as the picture, and made smaller at the end, so that edges are soft.</summary>
internal sealed class Canvas(int width, int height)
{
    private const int Fine = 2;
    private const int PerCurve = 10;

    private readonly Colour[] pixels = new Colour[width * Fine * height * Fine];

    public int Width => width;

    public int Height => height;

    public void Gradient(double top, double bottom, Colour from, Colour to)
    {
        var (first, last) = ((int)(top * Fine), Math.Min(height * Fine, (int)Math.Ceiling(bottom * Fine)));
        for (var y = first; y < last; y++)
        {
            pixels.AsSpan(y * width * Fine, width * Fine).Fill(from.To(to, (double)(y - first) / Math.Max(1, last - first)));
        }
    }

    public void Ellipse(double x, double y, double across, double down, Colour colour)
    {
        for (var row = Math.Max(0, (int)((y - down) * Fine)); row < Math.Min(height * Fine, (y + down) * Fine); row++)
        {
            var part = ((row / (double)Fine) - y) / down;
            if (part is > -1 and < 1)
            {
                var half = across * Math.Sqrt(1 - (part * part));
                Span(row, x - half, x + half, colour);
            }
        }
    }

    public void Circle(double x, double y, double radius, Colour colour) => Ellipse(x, y, radius, radius, colour);

    public void Box(double left, double top, double right, double bottom, Colour colour) =>
        Polygon([(left, top), (right, top), (right, bottom), (left, bottom)], colour);

    /// <summary>A closed line through the points, rounded.</summary>
    public void Curve(IReadOnlyList<(double X, double Y)> points, Colour colour)
    {
        var line = new List<(double X, double Y)>(points.Count * PerCurve);
        for (var i = 0; i < points.Count; i++)
        {
            var (a, b, c, d) = (points[(i + points.Count - 1) % points.Count], points[i], points[(i + 1) % points.Count], points[(i + 2) % points.Count]);
            for (var step = 0; step < PerCurve; step++)
            {
                var t = step / (double)PerCurve;
                line.Add((Between(a.X, b.X, c.X, d.X, t), Between(a.Y, b.Y, c.Y, d.Y, t)));
            }
        }

        Polygon(line, colour);
    }

    public void Polygon(IReadOnlyList<(double X, double Y)> points, Colour colour)
    {
        var crossings = new List<double>();
        var (top, bottom) = (points.Min(point => point.Y), points.Max(point => point.Y));
        for (var row = Math.Max(0, (int)(top * Fine)); row < Math.Min(height * Fine, bottom * Fine); row++)
        {
            var y = (row + 0.5) / Fine;
            crossings.Clear();
            for (var i = 0; i < points.Count; i++)
            {
                var (from, to) = (points[i], points[(i + 1) % points.Count]);
                if (from.Y <= y != to.Y <= y)
                {
                    crossings.Add(from.X + ((y - from.Y) / (to.Y - from.Y) * (to.X - from.X)));
                }
            }

            crossings.Sort();
            for (var i = 0; i + 1 < crossings.Count; i += 2)
            {
                Span(row, crossings[i], crossings[i + 1], colour);
            }
        }
    }

    /// <summary>Rows of red, green and blue, as a PNG holds them.</summary>
    public byte[] ToRows()
    {
        var rows = new byte[height * width * 3];
        for (int y = 0, at = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++, at += 3)
            {
                var first = ((y * Fine * width) + x) * Fine;
                var (a, b, c, d) = (pixels[first], pixels[first + 1], pixels[first + (width * Fine)], pixels[first + (width * Fine) + 1]);
                rows[at] = (byte)((a.Red + b.Red + c.Red + d.Red + 2) / 4);
                rows[at + 1] = (byte)((a.Green + b.Green + c.Green + d.Green + 2) / 4);
                rows[at + 2] = (byte)((a.Blue + b.Blue + c.Blue + d.Blue + 2) / 4);
            }
        }

        return rows;
    }

    private void Span(int row, double from, double to, Colour colour)
    {
        var (left, right) = (Math.Max(0, (int)Math.Round(from * Fine)), Math.Min(width * Fine, (int)Math.Round(to * Fine)));
        if (right > left)
        {
            pixels.AsSpan((row * width * Fine) + left, right - left).Fill(colour);
        }
    }

    // Catmull and Rom: through b and c, as a and d pull.
    private static double Between(double a, double b, double c, double d, double t) =>
        0.5 * ((2 * b) + ((c - a) * t) + (((2 * a) - (5 * b) + (4 * c) - d) * t * t) + (((3 * b) - a - (3 * c) + d) * t * t * t));
}
