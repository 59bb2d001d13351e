namespace Engagement.Web.Demo.Pictures;

/// <summary>A poster with one large sign: for safety, and for the people who make the cars.</summary>
internal static class PosterPicture
{
    private static readonly Dictionary<string, (Colour From, Colour To, Colour Sign)> Inks = new()
    {
        ["blue"] = (Colour.Of(0x123A6B), Colour.Of(0x2F7BBF), Colour.Of(0xFFD166)),
        ["teal"] = (Colour.Of(0x0D4B4F), Colour.Of(0x2AA198), Colour.Of(0xFDF6E3)),
        ["amber"] = (Colour.Of(0xB35C00), Colour.Of(0xF6B042), Colour.Of(0x21303F)),
        ["rust"] = (Colour.Of(0x6B2A1A), Colour.Of(0xC8623A), Colour.Of(0xFBE9D0)),
        ["plum"] = (Colour.Of(0x3B1E54), Colour.Of(0x8E5BA6), Colour.Of(0xFFE3EC)),
    };

    public static void Draw(Canvas canvas, string sign, string ink, Random dice)
    {
        var (from, to, colour) = Inks[ink];
        var (x, y, unit) = (canvas.Width / 2.0, canvas.Height / 2.0, canvas.Height / 100.0);
        canvas.Gradient(0, canvas.Height, from, to);
        for (var ring = 3; ring > 0; ring--)
        {
            canvas.Circle(x + (dice.Next(-120, 120) * unit / 4), y + (6 * unit), (26 + (ring * 14)) * unit, from.To(to, 0.75 - (ring * 0.18)));
        }

        switch (sign)
        {
            case "belt":
                Belt(canvas, x, y, unit, colour, from);
                break;
            case "gap":
                Gap(canvas, x, y, unit, colour);
                break;
            case "snow":
                Flake(canvas, x, y, unit, colour);
                break;
            case "lamp":
                Lamp(canvas, x, y, unit, colour, to);
                break;
            default:
                Portrait(canvas, x, y, unit, colour, from, dice);
                break;
        }
    }

    private static void Belt(Canvas canvas, double x, double y, double unit, Colour colour, Colour dark)
    {
        Bust(canvas, x, y + (8 * unit), unit, dark.To(Colour.Of(0xFFFFFF), 0.75));
        canvas.Polygon([(x - (21 * unit), y + (10 * unit)), (x - (14 * unit), y + (6 * unit)), (x + (22 * unit), y + (50 * unit)), (x + (12 * unit), y + (50 * unit))], colour);
        canvas.Box(x + (6 * unit), y + (38 * unit), x + (18 * unit), y + (47 * unit), dark);
    }

    private static void Gap(Canvas canvas, double x, double y, double unit, Colour colour)
    {
        foreach (var side in new[] { -1, 1 })
        {
            var middle = x + (side * 42 * unit);
            canvas.Curve([(middle - (20 * unit), y + (20 * unit)), (middle - (19 * unit), y + (8 * unit)), (middle - (9 * unit), y - (6 * unit)), (middle + (9 * unit), y - (6 * unit)), (middle + (19 * unit), y + (8 * unit)), (middle + (20 * unit), y + (20 * unit))], colour);
            canvas.Circle(middle - (11 * unit), y + (20 * unit), 5 * unit, Colour.Of(0x1D1F24));
            canvas.Circle(middle + (11 * unit), y + (20 * unit), 5 * unit, Colour.Of(0x1D1F24));
        }

        for (var step = -2; step <= 2; step++)
        {
            canvas.Circle(x + (step * 7 * unit), y + (8 * unit), 1.8 * unit, colour);
        }
    }

    private static void Flake(Canvas canvas, double x, double y, double unit, Colour colour)
    {
        for (var arm = 0; arm < 6; arm++)
        {
            var angle = arm * Math.PI / 3;
            Stroke(canvas, x, y, x + (34 * unit * Math.Cos(angle)), y + (34 * unit * Math.Sin(angle)), 2 * unit, colour);
            foreach (var turn in new[] { -0.7, 0.7 })
            {
                var (startX, startY) = (x + (20 * unit * Math.Cos(angle)), y + (20 * unit * Math.Sin(angle)));
                Stroke(canvas, startX, startY, startX + (11 * unit * Math.Cos(angle + turn)), startY + (11 * unit * Math.Sin(angle + turn)), 1.6 * unit, colour);
            }
        }
    }

    private static void Lamp(Canvas canvas, double x, double y, double unit, Colour colour, Colour glow)
    {
        for (var ray = -3; ray <= 3; ray++)
        {
            Stroke(canvas, x + (6 * unit), y + (ray * 5 * unit), x + (58 * unit), y + (ray * 13 * unit), 1.5 * unit, glow.To(Colour.Of(0xFFFFFF), 0.55));
        }

        canvas.Curve([(x + (4 * unit), y - (22 * unit)), (x - (22 * unit), y - (18 * unit)), (x - (34 * unit), y), (x - (22 * unit), y + (18 * unit)), (x + (4 * unit), y + (22 * unit))], colour);
    }

    private static void Portrait(Canvas canvas, double x, double y, double unit, Colour colour, Colour dark, Random dice)
    {
        for (var tooth = 0; tooth < 12; tooth++)
        {
            var angle = tooth * Math.PI / 6;
            Stroke(canvas, x, y + (2 * unit), x + (43 * unit * Math.Cos(angle)), y + (2 * unit) + (43 * unit * Math.Sin(angle)), 4.5 * unit, colour.To(dark, 0.55));
        }

        canvas.Circle(x, y + (2 * unit), 37 * unit, colour.To(dark, 0.35));
        Bust(canvas, x, y + (8 * unit), unit, colour);
        var hair = dark.To(Colour.Of(dice.Next(2) == 0 ? 0x2B1B12 : 0x6B4A2B), 0.6);
        canvas.Ellipse(x, y - (22 * unit), 13 * unit, 8 * unit, hair);
        if (dice.Next(2) == 0)
        {
            canvas.Ellipse(x - (12 * unit), y - (10 * unit), 4 * unit, 14 * unit, hair);
            canvas.Ellipse(x + (12 * unit), y - (10 * unit), 4 * unit, 14 * unit, hair);
        }
    }

    private static void Bust(Canvas canvas, double x, double y, double unit, Colour colour)
    {
        canvas.Curve([(x - (30 * unit), y + (46 * unit)), (x - (26 * unit), y + (14 * unit)), (x, y + (4 * unit)), (x + (26 * unit), y + (14 * unit)), (x + (30 * unit), y + (46 * unit))], colour.To(Colour.Of(0), 0.18));
        canvas.Ellipse(x, y - (18 * unit), 13 * unit, 16 * unit, colour);
    }

    private static void Stroke(Canvas canvas, double fromX, double fromY, double toX, double toY, double half, Colour colour)
    {
        var (dx, dy) = (toX - fromX, toY - fromY);
        var length = Math.Max(1, Math.Sqrt((dx * dx) + (dy * dy)));
        var (sideX, sideY) = (-dy / length * half, dx / length * half);
        canvas.Polygon([(fromX + sideX, fromY + sideY), (toX + sideX, toY + sideY), (toX - sideX, toY - sideY), (fromX - sideX, fromY - sideY)], colour);
        canvas.Circle(toX, toY, half, colour);
    }
}
