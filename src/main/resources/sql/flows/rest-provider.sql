-- Nobody asks the provider for so long.
SELECT rest_provider(:provider, :millis, :why)
