// The migrations tool loads this program; run by hand it says how the tool is started.
Console.WriteLine("Migrations are written by tests/migrations.");
