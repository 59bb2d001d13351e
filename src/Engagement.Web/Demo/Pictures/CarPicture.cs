namespace Engagement.Web.Demo.Pictures;

/// <summary>A car on a road in a landscape.</summary>
internal static class CarPicture
{
    private const double Road = 0.78;

    public static void Draw(Canvas canvas, CarShape shape, Light light, Random dice)
    {
        Landscape(canvas, light, dice);
        var length = canvas.Width * (0.50 + (dice.NextDouble() * 0.08));
        Car(canvas, shape, light, (canvas.Width - length) * (0.35 + (dice.NextDouble() * 0.3)), canvas.Height * (Road + 0.06), length / 100);
        if (light.Ground.Red > 240)
        {
            Dots(canvas, dice, 260, canvas.Height, Colour.Of(0xFFFFFF));
        }
    }

    private static void Landscape(Canvas canvas, Light light, Random dice)
    {
        var (width, height) = (canvas.Width, canvas.Height);
        canvas.Gradient(0, height * Road, light.SkyTop, light.SkyLow);
        if (light.SkyTop.Red < 0x20)
        {
            Dots(canvas, dice, 120, height * 0.5, Colour.Of(0xDCE8FF));
            Band(canvas, dice, light.Sun.To(light.SkyTop, 0.55));
            Band(canvas, dice, light.Sun.To(light.SkyTop, 0.75));
        }
        else
        {
            var (x, y) = (width * (0.15 + (dice.NextDouble() * 0.7)), height * (0.22 + (dice.NextDouble() * 0.25)));
            canvas.Circle(x, y, height * 0.13, light.Sun.To(light.SkyLow, 0.6));
            canvas.Circle(x, y, height * 0.09, light.Sun);
        }

        Hills(canvas, dice, height * 0.56, height * 0.10, light.Far.To(light.SkyLow, 0.35));
        Hills(canvas, dice, height * 0.66, height * 0.07, light.Near);
        canvas.Gradient(height * Road, height, light.Ground, light.Ground.To(Colour.Of(0), 0.25));
        canvas.Gradient(height * Road, height * (Road + 0.12), Colour.Of(0x5A5F68).To(light.Ground, 0.35), Colour.Of(0x3E434B).To(light.Ground, 0.25));
        for (var x = -20.0; x < width; x += 90)
        {
            canvas.Box(x, height * (Road + 0.095), x + 46, height * (Road + 0.103), Colour.Of(0xE8E4D8));
        }
    }

    private static void Car(Canvas canvas, CarShape shape, Light light, double left, double road, double unit)
    {
        canvas.Ellipse(left + (50 * unit), road, 50 * unit, 2.6 * unit, Colour.Of(0x16181D).To(light.Ground, 0.25));
        canvas.Curve(At(shape.Body), light.Car.To(Colour.Of(0), 0.28));
        canvas.Curve(At([.. shape.Body.Select(point => (point.X, Math.Max(point.Y, 15.5)))]), light.Car);
        foreach (var window in shape.Windows)
        {
            canvas.Polygon(At(window), light.SkyLow.To(Colour.Of(0x27405A), 0.45));
        }

        canvas.Box(left + (3 * unit), road - (16.4 * unit), left + (97 * unit), road - (15.4 * unit), Colour.Of(0xF3F0E6).To(light.Car, 0.35));
        canvas.Circle(left + (3.6 * unit), road - (19.6 * unit), 1.9 * unit, Colour.Of(0xFFF2C2));
        canvas.Ellipse(left + (97.4 * unit), road - (19.2 * unit), 1.1 * unit, 1.7 * unit, Colour.Of(0xC6362C));
        foreach (var wheel in new[] { shape.FrontWheel, shape.RearWheel })
        {
            var (x, y) = (left + (wheel * unit), road - (shape.Wheel * unit));
            canvas.Circle(x, y, (shape.Wheel + 1.2) * unit, light.Car.To(Colour.Of(0), 0.6));
            canvas.Circle(x, y, shape.Wheel * unit, Colour.Of(0x1D1F24));
            canvas.Circle(x, y, shape.Wheel * 0.58 * unit, Colour.Of(0xC9CED6));
            canvas.Circle(x, y, shape.Wheel * 0.22 * unit, Colour.Of(0x6B7280));
        }

        (double X, double Y)[] At((double X, double Y)[] points) => [.. points.Select(point => (left + (point.X * unit), road - (point.Y * unit)))];
    }

    private static void Hills(Canvas canvas, Random dice, double line, double rise, Colour colour)
    {
        var (a, b) = (dice.NextDouble() * 6, dice.NextDouble() * 6);
        var points = new List<(double X, double Y)> { (canvas.Width, canvas.Height * Road), (0, canvas.Height * Road) };
        for (var x = 0; x <= canvas.Width; x += 10)
        {
            points.Add((x, line - (rise * (Math.Sin((x * 0.009) + a) + (0.5 * Math.Sin((x * 0.021) + b))))));
        }

        canvas.Polygon(points, colour);
    }

    private static void Band(Canvas canvas, Random dice, Colour colour)
    {
        var (start, tilt, phase) = (canvas.Height * (0.12 + (dice.NextDouble() * 0.2)), dice.NextDouble() * 0.1, dice.NextDouble() * 6);
        var upper = Enumerable.Range(0, (canvas.Width / 20) + 1).Select(i => (X: i * 20.0, Y: start + (i * 20 * tilt) + (18 * Math.Sin((i * 0.35) + phase)))).ToList();
        canvas.Polygon([.. upper, .. Enumerable.Reverse(upper).Select(point => (point.X, point.Y + 34))], colour);
    }

    private static void Dots(Canvas canvas, Random dice, int count, double bottom, Colour colour)
    {
        for (var i = 0; i < count; i++)
        {
            canvas.Circle(dice.NextDouble() * canvas.Width, dice.NextDouble() * bottom, 0.8 + (dice.NextDouble() * 1.6), colour);
        }
    }
}
