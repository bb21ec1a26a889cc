console.log('build: not set up yet');
